import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.THROUGHLINE_SERVER ?? 'http://127.0.0.1:4100';

/** Builds the browser's part of the house into dist/web; in development the server's doors are reached through a proxy. */
export default defineConfig({
  root: fileURLToPath(new URL('./src/shell', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the page allows no data: fonts, and a hashed file is cached for good.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      output: {
        // What every page needs, and the log, which is opened most, come in a few files instead of one request for each module.
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|i18next|react-i18next|@orpc)[\\/]/,
            },
            {
              name: 'frame',
              test: /src[\\/](shell[\\/]([^\\/]+\.tsx?$|frame[\\/](?!finder|crisis)|words[\\/](?!.*\.en\.json)|decisions[\\/]log-page)|ui[\\/](?!.*(markdown|suggest|list-field|dialog|written)))/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/rpc': server, '/api': server } },
});
