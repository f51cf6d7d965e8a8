import { expect, inject, test } from 'vitest';
import { readConfig } from '../platform/config.ts';
import { HomeInUse, takeHome } from './home-lock.ts';

const config = readConfig({ SAPA_HOME: '/home/sari/.sapa' });
const take = () => takeHome(inject('socketFolder'), config);

test('a home is held by one program, and is free when it ends', async () => {
  const release = await take();
  await expect(take()).rejects.toThrow(HomeInUse);
  await expect(take()).rejects.toThrow('/home/sari/.sapa');
  await release();
  await (await take())();
});
