import { State } from '../../../design/states/State.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { Imports } from '../imports/Imports.tsx';
import { Currencies } from './Currencies.tsx';
import { Products } from './Products.tsx';
import { Shops } from './Shops.tsx';

/** Shops and orders: who tells them, files that bring them in, what is sold, and what currencies are worth. */
export function OrderSettings() {
  const words = useWords();
  const mayManage = useMay('orders:manage');
  if (!mayManage) return <State kind="error" icon="lock" title={words('failed.forbidden')} />;
  return (
    <>
      <Shops />
      <Imports />
      <Products />
      <Currencies />
    </>
  );
}
