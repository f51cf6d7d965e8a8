/** A catalogue in another language has exactly the keys of the English one. */
export type Translation<T extends Record<string, string>> = { readonly [K in keyof T]: string };
