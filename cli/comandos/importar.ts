import { userInfo } from 'node:os'
import { z } from 'zod'
import { type Fecha, fecha } from '../../ley388/fecha.ts'
import { Rechazo } from '../../ley388/rechazo.ts'
import { conConsola } from '../../server/consola.ts'
import { actorDeConsola } from '../../server/platform/rol.ts'
import { type CruceDeObras, importarObrasDeUnaVez } from '../../server/programa/index.ts'
import { importarDeUnaVez, type PedidoDeUnaVez, type ResultadoDeUnaVez } from '../../server/territorio/index.ts'
import { archivoDeCapa } from '../archivo-de-capa.ts'
import { type Comando, leerArgumentos } from '../comando.ts'
import { escribir, type Io, leerJson, leerTodo } from '../io.ts'
import { progresoEn } from '../progreso.ts'
import { importarEjecucion } from './importar-ejecucion.ts'
import { importarPrograma } from './importar-programa.ts'
import { exigirDeEjecucion, exigirDePrograma, exigirSinLasDePrograma } from './opciones-de-importar.ts'

const USO = `lindero importar predios ARCHIVO --municipio 76001 [opciones]
lindero importar capa ARCHIVO --municipio 76001 --clase CLASE [--capa NOMBRE] [opciones]
lindero importar obras ARCHIVO --municipio 76001 [--capa NOMBRE] [opciones]
lindero importar ejecucion ARCHIVO --municipio 76001 [--mapeo ARCHIVO] [--desde FECHA DEL CORTE] [--confirmar]
lindero importar programa ARCHIVO.xlsx --municipio 76001 [--acto TEXTO --motivo TEXTO] [--quitar] [--confirmar]
    ARCHIVO: Shapefile (.shp o .zip), GeoPackage, GeoJSON, KML o DXF; de la ejecución presupuestal, CSV;
             del programa, la plantilla que da «lindero exportar programa ARCHIVO.xlsx»
    --clase CLASE              barrio, comuna, clase-de-suelo, tratamiento, area-de-actividad, amenaza…
    --capa NOMBRE              cómo se llama la capa; si no, como su clase
    --capa-del-archivo NOMBRE  cuál capa del archivo, donde hay varias
    --mapeo ARCHIVO            JSON {"campo nuestro": "campo del archivo"}; si no, se reconocen
    --acto TEXTO               acto que la adopta
    --desde AAAA-MM-DD         desde cuándo rige; si no, hoy; de una ejecución, la fecha del
                               corte (si no, el mes que diga el nombre del archivo)
    --crs EPSG:6249            sistema de coordenadas, si el archivo no lo dice
    --codificacion UTF-8       de los textos, si el archivo no la dice
    --completo                 el archivo trae todos los predios: los que no están dejan de regir
    --reparar                  acepta la reparación de las geometrías inválidas
    --omitir-rechazados        entran los buenos y los demás quedan en la lista por corregir
    --motivo TEXTO             por qué se cambia un programa ya aprobado
    --quitar                   del programa, quita lo que ya no viene en la plantilla
    --confirmar                escribe; sin esto solo se revisa
    --datos CARPETA            carpeta de datos (./datos)
leidos, aceptados y rechazados cuentan objetos del archivo; nuevos, cambiados, iguales y desaparecidos, en predios,
cuentan números prediales. cruce, en obras, dice cuántos BPIN del archivo tienen proyecto. Sale con 3 cuando hay rechazados y por eso no se escribió nada.`

const OPCIONES = {
  municipio: 'texto',
  capa: 'texto',
  clase: 'texto',
  'capa-del-archivo': 'texto',
  mapeo: 'texto',
  acto: 'texto',
  motivo: 'texto',
  quitar: 'marca',
  desde: 'texto',
  crs: 'texto',
  codificacion: 'texto',
  completo: 'marca',
  reparar: 'marca',
  'omitir-rechazados': 'marca',
  confirmar: 'marca',
  datos: 'texto',
} as const

/** Exit when there are rejections and, for them, nothing was written (cli.md). */
const CON_RECHAZADOS = 3

const QUE = ['predios', 'capa', 'obras', 'ejecucion', 'programa'] as const
type Que = (typeof QUE)[number]
const esQue = (texto: string | undefined): texto is Que => QUE.some(q => q === texto)

/** `lindero importar predios|capa|obras|ejecucion|programa`: the import door from the console, all or nothing in one transaction. */
export const comando: Comando = {
  nombre: 'importar',
  uso: USO,
  async ejecutar(args, io) {
    const { opciones: o, sueltos } = leerArgumentos(args, OPCIONES, 2)
    const [que, ruta] = sueltos
    if (!esQue(que))
      throw new Rechazo({
        codigo: que === undefined ? 'campo-faltante' : 'campo-invalido',
        mensaje: que === undefined ? 'Falta decir qué se importa.' : `No se sabe importar «${que}».`,
        campo: 'que',
        cura: 'Escriba: lindero importar predios ARCHIVO, lindero importar capa ARCHIVO --clase CLASE, lindero importar obras ARCHIVO, lindero importar ejecucion ARCHIVO, o lindero importar programa ARCHIVO.xlsx.',
      })
    if (ruta === undefined)
      throw new Rechazo({
        codigo: 'campo-faltante',
        mensaje: 'Falta el archivo.',
        campo: 'archivo',
        cura: USO.split('\n')[0],
      })
    if (que === 'programa') {
      exigirDePrograma(o)
      const { municipio, datos, acto, motivo, quitar = false, confirmar = false } = o
      return importarPrograma(io, { ruta, municipio, datos, acto, motivo, quitar, confirmar }, CON_RECHAZADOS)
    }
    exigirSinLasDePrograma(o, que)
    const desde = o.desde === undefined ? undefined : fecha(o.desde, '--desde')
    const mapeo = o.mapeo === undefined ? undefined : await leerMapeo(io, o.mapeo)
    if (que === 'ejecucion') {
      exigirDeEjecucion(o)
      const { municipio, datos, acto, confirmar = false } = o
      return importarEjecucion(io, { ruta, municipio, datos, mapeo, fecha: desde, acto, confirmar }, CON_RECHAZADOS)
    }
    if (que === 'obras') exigirDeObras(o)
    const { nombre, contenido } = archivoDeCapa(ruta)
    const pedido = {
      nombre,
      contenido,
      capaNombre: o.capa,
      mapeo,
      opciones: opcionesDe(o, nombre, desde),
      confirmar: o.confirmar ?? false,
      omitirRechazados: o['omitir-rechazados'] ?? false,
    }
    const resultado = await conConsola({ datos: o.datos, entorno: io.entorno }, async consola => {
      const municipio = await consola.municipio(o.municipio)
      const actor = actorDeConsola(userInfo().username)
      const { plataforma } = consola
      return que === 'obras'
        ? importarObrasDeUnaVez(plataforma, municipio, actor, pedido, progresoEn(io))
        : importarDeUnaVez(plataforma, municipio, actor, { ...pedido, destino: que, clase: o.clase }, progresoEn(io))
    })
    return informar(io, resultado, pedido)
  },
}

type Dadas = ReturnType<typeof leerArgumentos<typeof OPCIONES>>['opciones']

/** Options of a file of parcels or of any layer, and why works do not take them. */
const AJENAS_A_OBRAS = { clase: 'la clase de las obras es siempre «obra»', completo: 'es de los predios' } as const

function exigirDeObras(o: Dadas): void {
  for (const [nombre, porque] of Object.entries(AJENAS_A_OBRAS))
    if (o[nombre as keyof typeof AJENAS_A_OBRAS] !== undefined)
      throw new Rechazo({
        codigo: 'opcion-invalida',
        mensaje: `La opción «--${nombre}» no va con las obras: ${porque}.`,
        campo: `--${nombre}`,
        cura: 'Quítela.',
      })
}

function opcionesDe(o: Dadas, nombre: string, desde: Fecha | undefined): PedidoDeUnaVez['opciones'] {
  return {
    acto: o.acto?.trim() || `Sin acto declarado (${nombre})`,
    ...(desde ? { desde } : {}),
    ...(o.crs ? { crs: o.crs } : {}),
    ...(o.codificacion ? { codificacion: o.codificacion } : {}),
    ...(o['capa-del-archivo'] ? { capa: o['capa-del-archivo'] } : {}),
    ...(o.completo ? { completo: true } : {}),
    ...(o.reparar ? { reparar: true } : {}),
  }
}

async function leerMapeo(io: Io, ruta: string): Promise<Record<string, string>> {
  const leido = z.record(z.string(), z.string()).safeParse(leerJson(await leerTodo(io, ruta)))
  if (leido.success) return leido.data
  throw new Rechazo({
    codigo: 'campo-invalido',
    mensaje: `«${ruta}» no es una asignación de campos.`,
    campo: '--mapeo',
    cura: 'Escriba un objeto JSON de nuestros campos a los del archivo: {"codigo": "id_barrio", "nombre": "barrio"}.',
  })
}

type Informado = ResultadoDeUnaVez & { cruce?: CruceDeObras | undefined }

async function informar(
  io: Io,
  r: Informado,
  pedido: Pick<PedidoDeUnaVez, 'omitirRechazados' | 'confirmar'>,
): Promise<number> {
  const { informe, importacion, problemas, confirmado, cruce } = r
  if (informe.falla)
    throw new Rechazo({ codigo: informe.falla.codigo, mensaje: informe.falla.motivo, cura: informe.falla.cura })
  const sinEscribir = informe.rechazados > 0 && !(pedido.omitirRechazados && informe.aceptados > 0)
  const impedimento = informe.impedimentos[0]
  if (pedido.confirmar && impedimento && !sinEscribir)
    throw new Rechazo({ codigo: impedimento.codigo, mensaje: impedimento.motivo, cura: impedimento.cura })
  const { reconocido } = importacion
  const detalle = (grave: boolean) =>
    problemas
      .filter(p => p.grave === grave)
      .map(({ objeto, campo, codigo, motivo, cura, lon, lat }) => ({
        objeto,
        campo,
        codigo,
        motivo,
        cura,
        ...(lon === null ? {} : { lon, lat }),
      }))
  const respuesta = {
    formato: reconocido.formato,
    crs: reconocido.crs.codigo ?? reconocido.crs.nombre,
    codificacion: reconocido.codificacion,
    geometria: reconocido.geometria,
    mapeo: importacion.mapeo,
    leidos: informe.leidos,
    aceptados: informe.aceptados,
    nuevos: informe.nuevos,
    cambiados: informe.cambiados,
    iguales: informe.iguales,
    desaparecidos: informe.desaparecidos,
    rechazados: detalle(true),
    advertencias: [...reconocido.problemas.filter(p => !p.grave), ...informe.impedimentos, ...detalle(false)],
    totales: informe.totales,
    ...(cruce ? { cruce } : {}),
    confirmado,
    ...(confirmado ? { importacion: importacion.id, sinCambios: informe.confirmacion?.sinCambios ?? false } : {}),
  }
  await escribir(io.salida, `${JSON.stringify(respuesta)}\n`)
  return sinEscribir ? CON_RECHAZADOS : 0
}
