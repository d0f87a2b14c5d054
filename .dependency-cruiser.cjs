const desde = (area, prohibido, porque) => ({
  name: `${area.replace(/\W+/g, '-')}-no-importa`,
  comment: porque,
  severity: 'error',
  from: { path: area },
  to: { path: prohibido },
})

module.exports = {
  forbidden: [
    desde('^ley388/', '^(server|web|cli|demo|test)/', 'The law knows nothing of the others.'),
    {
      name: 'ley388-solo-decimal',
      comment: 'The law has no dependency but the decimal library, and knows neither clock nor machine.',
      severity: 'error',
      from: { path: '^ley388/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'decimal\\.js' },
    },
    {
      name: 'web-solo-tipos-del-servidor',
      comment: 'Screens know the contract of the server, as types.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(server|cli|demo)/', pathNot: '^server/(contrato|platform/rol)\\.ts$' },
    },
    desde('^server/', '^(web|cli|demo|test)/', 'The server knows neither screens nor command.'),
    {
      name: 'platform-no-conoce-areas',
      comment: 'The platform is under the areas.',
      severity: 'error',
      from: { path: '^server/platform/', pathNot: '\\.test\\.ts$' },
      to: { path: '^server/(territorio|plan)/' },
    },
    {
      name: 'area-por-su-puerta',
      comment: 'An area reaches another through its index.ts.',
      severity: 'error',
      from: { path: '^server/(territorio|plan)/' },
      to: { path: '^server/(territorio|plan)/', pathNot: ['^server/$1/', '^server/(territorio|plan)/index\\.ts$'] },
    },
    {
      name: 'sin-vueltas',
      comment: 'Files do not import each other in a loop.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|\\.module\\.css$)' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
}
