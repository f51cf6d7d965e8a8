import { useNumber } from './text.tsx';

const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Says how large something is, in the reader's way of writing; given in bytes. */
export function useSize(): (bytes: number) => string {
  const number = useNumber();
  return (bytes) => {
    const step = Math.floor(Math.log(bytes || 1) / Math.log(1024)) - 1;
    const at = Math.min(units.length - 1, Math.max(0, step));
    const options = { style: 'unit', unit: units[at], maximumFractionDigits: 1 } as const;
    return number(bytes / 1024 ** (at + 1), options);
  };
}
