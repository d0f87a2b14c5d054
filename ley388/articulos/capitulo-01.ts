import { adicionado } from './marcas.ts'
import { capitulo } from './tipos.ts'

export const CAPITULO_1 = capitulo('I. Objetivos y principios generales', [
  [
    '1',
    'Objetivos',
    'Pone al día la Ley 9 de 1989 con la Constitución, da al municipio medios para ordenar su territorio, hace valer la función social de la propiedad, coordina a las autoridades y facilita las actuaciones urbanas integrales.',
  ],
  [
    '2',
    'Principios',
    'El ordenamiento se apoya en tres ideas: la propiedad tiene función social y ecológica, el interés general va primero, y las cargas y los beneficios se reparten con equidad.',
  ],
  [
    '3',
    'Función pública del urbanismo',
    'Ordenar el territorio es función pública: da acceso a vías, espacio público, vivienda y servicios, conduce los cambios de uso hacia el interés común, mejora la calidad de vida y protege frente al riesgo.',
  ],
  [
    '4',
    'Participación democrática',
    'Las administraciones acuerdan con los pobladores y sus organizaciones; se participa con peticiones, audiencias, acción de cumplimiento y en la formulación de los planes y el trámite de las licencias.',
    { marcas: [adicionado('Ley 2079 de 2021, art. 53', 'par.')] },
  ],
])
