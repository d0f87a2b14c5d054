import type { Fecha } from '../../ley388/fecha.ts'
import { ArticuloRef } from '../partes/Articulo.tsx'
import { Area, Dinero, FechaTexto, NumeroPredial, Porcentaje } from '../partes/Cifras.tsx'
import { Memoria } from '../partes/Memoria.tsx'
import { TABLAS } from '../partes/mapa/colores.ts'
import { Clase } from '../partes/mapa/Muestra.tsx'
import { ListaDefiniciones, Panel } from '../partes/Panel.tsx'
import { PorQue } from '../partes/PorQue.tsx'
import { HOY, PASOS } from './datos.ts'

const f = (t: string) => t as Fecha

export function GaleriaCifras() {
  return (
    <>
      <Panel titulo="Cifras" nota="Cada una puede responder por qué">
        <ListaDefiniciones
          datos={[
            {
              nombre: 'Participación',
              valor: (
                <>
                  <Dinero valor="240000000" />
                  <PorQue de="participación en la plusvalía" memoria={PASOS} />
                </>
              ),
              nota: 'Completa al pasar el cursor',
            },
            { nombre: 'Presupuesto', valor: <Dinero valor="4630000000000" /> },
            { nombre: 'En una tabla', valor: <Dinero valor="627420123456" completo /> },
            {
              nombre: 'Área',
              valor: (
                <>
                  <Area m2="512.40" clase="registrada" /> · <Area m2="511.87" clase="medida" /> ·{' '}
                  <Area m2="182340" clase="medida" />
                </>
              ),
            },
            {
              nombre: 'En amenaza',
              valor: (
                <>
                  <Porcentaje fraccion="0.385" base="del área del predio" />
                  <PorQue
                    de="amenaza alta"
                    acto={{ nombre: 'Acuerdo 018 de 2015', articulo: '42', fecha: f('2015-06-30') }}
                    articulo="art. 10"
                    explicacion="La zona de amenaza alta cubre 197 m² de los 512 m² del predio."
                  />
                </>
              ),
            },
            { nombre: 'Número predial', valor: <NumeroPredial valor="760010100010200030004500000001" parte /> },
            { nombre: 'Vence', valor: <FechaTexto fecha={f('2026-11-27')} hoy={HOY} dias={3} /> },
            { nombre: 'Venció', valor: <FechaTexto fecha={f('2026-11-20')} hoy={HOY} dias={-2} /> },
            { nombre: 'Rige desde', valor: <FechaTexto fecha={f('2015-06-30')} /> },
            {
              nombre: 'Artículos',
              valor: (
                <>
                  <ArticuloRef cita="art. 79" />, <ArticuloRef cita="15" />,{' '}
                  <ArticuloRef cita="Ley 4 de 1913, art. 62" />
                </>
              ),
            },
          ]}
        />
      </Panel>
      <Panel titulo="Memoria de un cálculo">
        <Memoria pasos={PASOS} />
      </Panel>
      <Panel titulo="Clases" nota="Color y trama, iguales en leyenda, tabla, mapa e impresión">
        <div style={{ columns: '220px', columnGap: 24 }}>
          {Object.entries(TABLAS).flatMap(([tabla, clases]) =>
            clases.map(c => (
              <div key={tabla + c.clave}>
                <Clase tabla={tabla as keyof typeof TABLAS} clave={c.clave} />
              </div>
            )),
          )}
        </div>
      </Panel>
    </>
  )
}
