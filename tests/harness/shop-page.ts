import { createServer, type Server } from 'node:http';

/** A page of a shop, at an origin of its own, whose strict policy names the program and nothing else. */
export type ShopPage = { address: string; close(): Promise<void> };

/** Opens a shop that shows the widget of a key by its one tag. */
export async function openShop(
  program: string,
): Promise<ShopPage & { show(key: string): void; showForm(slug: string): void }> {
  let tag = '';
  const policy = [
    "default-src 'none'",
    `script-src ${program}`,
    `connect-src ${program}`,
    `img-src ${program}`,
    "require-trusted-types-for 'script'",
    "base-uri 'none'",
  ];
  const server: Server = createServer((request, response) => {
    const isPage = request.url === '/' || request.url?.startsWith('/?') || request.url === '/keranjang';
    response.writeHead(isPage ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
    });
    response.end(
      isPage
        ? `<!doctype html><html lang="id"><title>Toko Rina</title><h1>Taplak batik</h1>${tag}</html>`
        : '',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  const port = typeof place === 'object' && place ? place.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    show(key) {
      tag = `<script src="${program}/widget.js" data-key="${key}" async></script>`;
    },
    showForm(slug) {
      tag = `<script src="${program}/form.js" data-help="${slug}" async></script>`;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
