import { Area } from '../../partes/Cifras.tsx'
import type { Estado } from '../../partes/EstadoInsignia.tsx'
import { numero, porcentaje } from '../../partes/formato.ts'
import { ListaDefiniciones } from '../../partes/Panel.tsx'
import css from './importar.module.css'
import type { Importacion, Informe } from './tipos.ts'

/** How much would enter, how much is wrong, and what changes against what rules on that date. */
export function Cuentas({ importacion: i, informe }: { importacion: Importacion; informe: Informe }) {
  const t = informe.totales
  const cierra = i.destino === 'capa' || i.opciones.completo === true
  const cuentas: [nombre: string, n: number, estado?: Estado][] = [
    ['Leídos', informe.leidos],
    ['Pueden entrar', informe.aceptados, 'regla'],
    ['Rechazados', informe.rechazados, informe.rechazados > 0 ? 'vencido' : undefined],
    ['Advertencias', informe.advertencias, informe.advertencias > 0 ? 'atencion' : undefined],
    ['Nuevos', informe.nuevos],
    ['Cambian', informe.cambiados],
    ['Iguales', informe.iguales],
    [cierra ? 'Dejan de regir' : 'No vienen', informe.desaparecidos],
  ]
  return (
    <>
      <dl className={css.cuentas}>
        {cuentas.map(([nombre, n, estado]) => (
          <div key={nombre} data-estado={estado}>
            <dt>{nombre}</dt>
            <dd>{numero(n)}</dd>
          </div>
        ))}
      </dl>
      <ListaDefiniciones
        datos={[
          t.predios !== undefined && {
            nombre: 'Predios y terrenos',
            valor: `${numero(t.predios)} números prediales en ${numero(t.poligonos ?? '0')} terrenos`,
            nota: 'Varios números pueden estar en un mismo terreno (propiedad horizontal, mejoras).',
          },
          t.areaElipsoidalM2 !== undefined &&
            t.areaElipsoidalM2 !== '0' && {
              nombre: 'Área de lo que entra',
              valor: <Area m2={t.areaElipsoidalM2} clase="medida" />,
              nota: t.areaPlanaM2 && <Area m2={t.areaPlanaM2} clase="plana" />,
            },
          t.areaRegistradaM2 !== undefined && {
            nombre: 'Área registrada',
            valor: <Area m2={t.areaRegistradaM2} clase="registrada" />,
          },
          t.areaDeclaradaM2 !== undefined && {
            nombre: 'Área que declara el archivo',
            valor: <Area m2={t.areaDeclaradaM2} />,
            nota:
              t.mayorDiferenciaDeArea &&
              `La mayor diferencia con lo medido es de ${porcentaje(t.mayorDiferenciaDeArea, 3)} del área declarada de un objeto.`,
          },
          t.geometriasOrdenadas !== undefined && {
            nombre: 'Ordenadas al leer',
            valor: `${numero(t.geometriasOrdenadas)} geometrías`,
            nota: 'Se quitaron vértices repetidos o se orientó el anillo; ningún borde se movió.',
          },
          !cierra &&
            informe.desaparecidos > 0 && {
              nombre: 'Los que no vienen',
              valor: `${numero(informe.desaparecidos)} predios de hoy no están en el archivo y siguen como están`,
              nota: 'Si el archivo trae todos los del municipio, márquelo en «Lo que se reconoció».',
            },
        ]}
      />
    </>
  )
}
