import { adicionado, inexequible, modificado, prorrogado, remision } from './marcas.ts'
import { capitulo } from './tipos.ts'

export const CAPITULO_3 = capitulo('III. Planes de ordenamiento territorial', [
  [
    '9',
    'Plan de ordenamiento territorial',
    'Define el plan y sus tres nombres según la población: plan de ordenamiento para distritos y más de 100.000 habitantes, plan básico entre 30.000 y 100.000, esquema por debajo de 30.000.',
  ],
  [
    '10',
    'Determinantes y su prevalencia',
    'Fija seis niveles de normas superiores que el plan debe respetar, del ambiente y el riesgo (1) a los proyectos turísticos especiales (6); prevalece el número menor. Obligan desde la prefactibilidad y respetan el derecho propio de los pueblos étnicos.',
    { marcas: [modificado('Ley 2294 de 2023, art. 32'), inexequible('num. 1 lit. e')] },
  ],
  [
    '11',
    'Componentes',
    'El plan tiene componente general, de largo plazo; urbano, para el desarrollo físico; y rural, para el campo y su relación con la cabecera.',
  ],
  [
    '12',
    'Componente general',
    'Lista los objetivos y contenidos estructurales. El perímetro urbano no pasa del de servicios. Si texto y plano no coinciden, manda el texto, y la precisión del plano se hace por acto que no toca el articulado.',
    { marcas: [adicionado('Decreto 19 de 2012, art. 190', 'par. 3')] },
  ],
  [
    '13',
    'Componente urbano',
    'Once contenidos para el suelo urbano y de expansión: políticas, infraestructura, protección, tratamientos, vivienda social, prioridades, unidades, macroproyectos, planes parciales, gestión y normas.',
  ],
  [
    '14',
    'Componente rural',
    'Siete contenidos: políticas, zonas de producción, conservación y riesgo, suburbano, centros poblados, agua y saneamiento, y parcelación campestre.',
  ],
  [
    '15',
    'Normas urbanísticas',
    'Ordena las normas en estructurales, generales y complementarias, dice cómo cambia cada una, impide que las normas frenen la vivienda social y prohíbe la mezcla de servicios de prostitución con vivienda o colegios.',
    { marcas: [modificado('Ley 902 de 2004, art. 1')] },
  ],
  [
    '16',
    'Contenido del plan básico',
    'Versión más sencilla de los componentes general y urbano para los municipios medianos; el rural es el mismo.',
  ],
  [
    '17',
    'Contenido del esquema',
    'Mínimos para los municipios pequeños: objetivos y políticas, suelo urbano y rural, vías y servicios, riesgos, zonas protegidas y normas. Pueden optar por plan básico si crecen con fuerza.',
  ],
  [
    '18',
    'Programa de ejecución',
    'Dice qué se hará en el período del alcalde, con prioridades, actividades, responsables y recursos; va al concejo junto con el plan de inversiones.',
  ],
  [
    '19',
    'Planes parciales',
    'Desarrollan el plan en áreas del suelo urbano y de expansión, con seis contenidos mínimos. Pueden proponerlos particulares y nunca contradicen el plan ni sus normas estructurales.',
  ],
  [
    '20',
    'Obligatoriedad',
    'Sin plan adoptado no hay licencias, y nadie, público o privado, actúa por fuera de lo que el plan y sus desarrollos prevén.',
  ],
  [
    '21',
    'Armonía con el plan de desarrollo',
    'El plan fija un modelo de ocupación que sigue vigente hasta que se reemplace; los programas de cada gobierno lo tienen en cuenta.',
  ],
  [
    '22',
    'Participación comunal',
    'Se delimitan barrios y veredas; sus organizaciones eligen representantes, proponen, y después de la adopción pueden sugerir usos para microzonas, formular planes parciales y vigilar.',
  ],
  [
    '23',
    'Formulación',
    'El trámite del nuevo plan o de su revisión empieza dentro de los seis meses anteriores al fin de la vigencia, con diagnóstico y evaluación del actual. Si no se formula, puede hacerlo planeación departamental.',
    { marcas: [prorrogado('Ley 507 de 1999', 'inc. 1')] },
  ],
  [
    '24',
    'Concertación y consulta',
    'El proyecto pasa por Consejo de Gobierno, autoridad ambiental (45 días; solo objeta con estudios), junta metropolitana en ese mismo término y Consejo Territorial de Planeación (30 días hábiles), con consulta pública durante todo el proceso. Sin acuerdo ambiental decide el Ministerio en 30 días; si hay varias autoridades ambientales, forman una mesa conjunta.',
    { marcas: [modificado('Ley 2079 de 2021, art. 26', 'num. 1'), adicionado('Ley 2079 de 2021, art. 26', 'par. 2')] },
  ],
  [
    '25',
    'Aprobación',
    'El alcalde presenta el proyecto al concejo dentro de los 30 días siguientes al concepto del Consejo Territorial y, si está en receso, lo cita a sesiones extraordinarias. Los cambios del concejo necesitan que la administración los acepte.',
    { marcas: [remision()] },
  ],
  [
    '26',
    'Adopción por decreto',
    'Si pasan 60 días desde la presentación sin decisión alguna del concejo, el alcalde puede adoptar el plan por decreto.',
    {
      marcas: [remision()],
      nota: 'Para revisar o ajustar un plan ya adoptado, la Ley 810 de 2003 (art. 12) da 90 días calendario.',
    },
  ],
  [
    '27',
    'Trámite de planes parciales',
    'Planeación revisa en 30 días hábiles, prorrogables una vez, con silencio positivo e información a dueños y vecinos; la autoridad ambiental, si le toca, concierta en 15, prorrogables; sin acuerdo se archiva y puede retomarse en seis meses. El alcalde adopta en 15. Dejar vencer los términos es falta grave. Un plan de ordenamiento posterior no altera la vigencia del decreto.',
    { marcas: [modificado('Ley 2079 de 2021, art. 29')] },
  ],
  [
    '28',
    'Vigencia y revisión',
    'Largo plazo: tres períodos constitucionales; mediano: dos; corto: uno completo. Si al final no hay plan nuevo, sigue el que había. Las revisiones siguen el mismo trámite, se sustentan en indicadores y caben vencido el período de alcalde anterior.',
    { marcas: [modificado('Decreto Ley 2106 de 2019, art. 120')] },
  ],
  [
    '29',
    'Consejo consultivo de ordenamiento',
    'Obligatorio por encima de 30.000 habitantes: asesora, sigue el plan y propone ajustes. Lo forman funcionarios, organizaciones y, donde existen, los curadores.',
  ],
])
