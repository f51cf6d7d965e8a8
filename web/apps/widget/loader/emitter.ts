/** Who hears of what happens to the widget, by its name. */
export function makeEmitter() {
  const heard = new Map<string, Set<(about: unknown) => void>>();
  return {
    emit(name: string, about?: unknown): void {
      for (const hear of heard.get(name) ?? []) hear(about);
    },
    /** Hears of it from now on. @returns how to stop. */
    on(name: string, hear: (about: unknown) => void): () => void {
      const all = heard.get(name) ?? new Set();
      heard.set(name, all.add(hear));
      return () => all.delete(hear);
    },
  };
}
