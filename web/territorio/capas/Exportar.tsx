import { Button, Menu } from '@mantine/core'
import Download from 'lucide-react/icons/download'
import { direccion } from '../../api.ts'

const FORMATOS = [
  ['gpkg', 'GeoPackage (QGIS, ArcGIS)'],
  ['geojson', 'GeoJSON (internet)'],
  ['shp', 'Shapefile (.zip)'],
] as const

/** Where a layer, or the parcels, are downloaded in a format. */
export function enlaceDeExportar(capa: string, formato: string, al?: string): string {
  return `${direccion('territorio.exportar')}/${capa}?${new URLSearchParams({ formato, ...(al ? { al } : {}) })}`
}

/** Takes the layer to another program; open data, without the owners of parcels. */
export function Exportar(props: { capa: string; al: string | undefined; nombre: string }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<Download size={16} aria-hidden />}>
          Exportar {props.nombre}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATOS.map(([formato, nombre]) => (
          <Menu.Item key={formato} component="a" href={enlaceDeExportar(props.capa, formato, props.al)} download>
            {nombre}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
