/** Loaded into a program by `--import`, as a careless extension would be: a signal makes it get stuck or eat all memory. */
process.on('SIGUSR2', () => {
  for (;;);
});
process.on('SIGPIPE', () => {
  const eaten: string[][] = [];
  const eat = () => {
    eaten.push(Array.from({ length: 20_000 }, (_, at) => `${eaten.length}-${at}`));
    setImmediate(eat);
  };
  eat();
});
