// For editors and for `npx depcruise server web`; `bin/check` walks through bin/house/cruise.ts with the same walls.
import { walls } from './bin/house/walls.ts';

export default {
  forbidden: walls(),
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    exclude: { path: '^(web/dist|database/migrations)/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
