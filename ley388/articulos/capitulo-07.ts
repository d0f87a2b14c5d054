import { adicionado, derogado, modificado, remision } from './marcas.ts'
import { capitulo } from './tipos.ts'

export const CAPITULO_7 = capitulo('VII. Adquisición por enajenación voluntaria y expropiación judicial', [
  [
    '58',
    'Motivos de utilidad pública',
    'Trece motivos, de la letra a) a la m), por los que un inmueble puede adquirirse o expropiarse: infraestructura social, vivienda social, renovación y espacio público, servicios, vías y transporte, ornato, turismo y deporte, sedes oficiales, patrimonio, reservas de expansión y ambientales, proyectos prioritarios, unidades de actuación y traslado por riesgo.',
    {
      marcas: [remision('Ley 9 de 1989')],
      nota: 'Reemplaza el artículo 10 de la Ley 9 de 1989: allí deben mirarse los cambios posteriores.',
    },
  ],
  [
    '59',
    'Entidades competentes',
    'Dice quién puede comprar o expropiar: la Nación, las entidades territoriales, las áreas metropolitanas, las asociaciones de municipios y, si sus estatutos lo permiten, los establecimientos y empresas públicas.',
    {
      porQue:
        'Lista las entidades que pueden adquirir; quién lo hace se anota en cada expediente, sin cuenta ni término.',
    },
  ],
  [
    '60',
    'Conformidad con el plan',
    'Comprar o expropiar exige acuerdo con los objetivos y usos del plan y, para las entidades nacionales, departamentales o metropolitanas, con sus planes de desarrollo. Excepción: una emergencia imprevista, calificada como la urgencia administrativa.',
  ],
  [
    '61',
    'Enajenación voluntaria',
    'Se paga el valor comercial que fije el IGAC o un perito de lonja, con la norma vigente al ofrecer y sin lo que subió por el anuncio del proyecto, salvo plusvalía o valorización ya pagada. Si en 30 días hábiles desde que se comunica la oferta no hay promesa, debe empezar la expropiación; se puede llegar a un acuerdo hasta la sentencia. Lo recibido no es renta ni ganancia ocasional.',
    { marcas: [adicionado('Ley 1537 de 2012, art. 63', 'par. 3')] },
  ],
  [
    '61-A',
    'Concurrencia de terceros',
    'Un tercero puede poner el dinero de la compra o expropiación si el motivo es el c) o el l) del artículo 58, o el del Decreto 4821 de 2010. En renovación, unidades y actuaciones integrales, el municipio debe pasar de 500.000 habitantes urbanos y el área, de una hectárea. Antes se firma un contrato con diez contenidos, y todo el dinero está en fiducia antes de la oferta.',
    { marcas: [adicionado('Ley 1450 de 2011, art. 122'), modificado('Ley 1537 de 2012, art. 60', 'par. 3')] },
  ],
  [
    '62',
    'Procedimiento para la expropiación',
    'Regulaba el proceso judicial de expropiación. Hoy lo hace el Código General del Proceso.',
    { marcas: [derogado('Ley 1564 de 2012, art. 626 lit. c', undefined, '2014-01-01')] },
  ],
])
