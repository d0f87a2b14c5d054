/** Colours that the page may set (`--tramite-…`); alone, the picture follows the light or dark scheme of its reader. */
export const ESTILO = `<style>
.tramite{--t:var(--tramite-texto,#1c2430);--s:var(--tramite-suave,#55606e);--f:var(--tramite-fondo,#fff);--c:var(--tramite-caja,#f3f5f8);--a:var(--tramite-acento,#0b5cad);--r:var(--tramite-reloj,#9a4a00);--h:var(--tramite-final,#e6f2ea);color:var(--t);font-family:Arial,"Liberation Sans",Helvetica,sans-serif}
@media (prefers-color-scheme:dark){.tramite{--t:var(--tramite-texto,#e8ebf0);--s:var(--tramite-suave,#aab3c0);--f:var(--tramite-fondo,#14181f);--c:var(--tramite-caja,#222935);--a:var(--tramite-acento,#7db7f5);--r:var(--tramite-reloj,#f0a860);--h:var(--tramite-final,#1d3327)}}
@media print{.tramite{--t:#1c2430;--s:#55606e;--f:#fff;--c:#f3f5f8;--a:#0b5cad;--r:#9a4a00;--h:#e6f2ea}}
.tramite .fondo{fill:var(--f)}
.tramite text{fill:currentColor;text-anchor:middle}
.tramite .titulo{font-size:16px;font-weight:700}
.tramite .que,.tramite .leyenda{font-size:11px;fill:var(--s)}
.tramite .leyenda{text-anchor:start}
.tramite .nombre{font-size:13px;font-weight:700}
.tramite .seña{font-size:9px;font-weight:700;letter-spacing:.08em;fill:var(--a)}
.tramite .nota{font-size:10.5px}
.tramite .accion{font-size:11px}
.tramite .quien{font-size:9.5px;fill:var(--s)}
.tramite .reloj{font-size:10.5px;fill:var(--r)}
.tramite rect{fill:var(--c);stroke:currentColor;stroke-width:1.2}
.tramite .final rect{fill:var(--h)}
.tramite .final rect+rect{fill:none}
.tramite .actual>rect:first-child{stroke:var(--a);stroke-width:3}
.tramite path{fill:none;stroke:var(--s);stroke-width:1.4}
.tramite path.termino{stroke:var(--r);stroke-dasharray:5 4}
.tramite .punta{fill:var(--s);stroke:none}
.tramite .punta.termino{fill:var(--r)}
</style>`
