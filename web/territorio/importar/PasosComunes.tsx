import css from './importar.module.css'

/** What can be imported and who has it: what a new office asks first. */
export function DeDondeSalen() {
  return (
    <div className={css.ayuda}>
      <div>
        <h3>Formatos</h3>
        <p>
          Shapefile (todas sus partes o un .zip), GeoPackage, GeoJSON, KML y DXF, en cualquier sistema de coordenadas.
          Lindero los lleva a MAGNA-SIRGAS Origen-Nacional (EPSG:9377).
        </p>
      </div>
      <div>
        <h3>Predios</h3>
        <p>
          Los entrega su gestor catastral (el IGAC, la oficina de catastro del municipio o su asociación). Pida los
          terrenos con el número predial nacional de 30 dígitos.
        </p>
      </div>
      <div>
        <h3>Capas del plan</h3>
        <p>
          Son los mapas del acuerdo que adoptó el plan: clases de suelo, tratamientos, áreas de actividad, protección,
          amenaza y riesgo. Suele tenerlos la oficina de planeación o el consultor que formuló el plan.
        </p>
      </div>
      <div>
        <h3>División del territorio</h3>
        <p>
          Barrios, comunas y corregimientos los publica el municipio; veredas y el límite municipal, el DANE y el IGAC
          («Colombia en Mapas»).
        </p>
      </div>
    </div>
  )
}
