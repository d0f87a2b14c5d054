/** Names: common given names and surnames put together at random, and invented places. */
import type { Azar } from './azar.ts'
import type { PropietarioDemo } from './tipos.ts'

const PILA =
  'María,José,Luz Marina,Carlos,Ana Lucía,Jorge,Rosa Elena,Luis Alberto,Gloria,Hernán,Blanca,Jairo,Martha,Álvaro,Nubia,Édgar,Sandra,Óscar,Yolanda,Wilson,Claudia,Fabio,Diana,Gustavo,Patricia,Néstor,Amparo,Rubén,Esperanza,Camilo'.split(
    ',',
  )
const APELLIDOS =
  'Rodríguez,Gómez,Ospina,Cardona,Peña,Muñoz,Varón,Lozano,Castaño,Ñustes,Buitrago,Arango,Molina,Cifuentes,Barragán,Leal,Quintero,Sánchez,Guarnizo,Tovar,Rengifo,Bonilla,Pinzón,Triana,Urueña,Céspedes,Giraldo,Montealegre,Oviedo,Zambrano'.split(
    ',',
  )
export const BARRIOS =
  'Industrial,El Ferrocarril,San Rafael,Las Iguanas,Brisas del Sur,La Estación,Santa Lucía,Villa del Río,Los Almendros,El Guayacán,La Ribera,San Blas,Centro,Bolívar,El Embarcadero,Los Samanes,La Ceiba,Santander,El Progreso,Nuevo Horizonte,Las Acacias,El Mirador,La Pradera,El Recuerdo,Alto de la Cruz'.split(
    ',',
  )
export const VEREDAS =
  'La Honda,Boquerón,El Salado,Palmarito,Agua Fría,San Isidro,La Cabaña,Alto Bonito,Potrero Grande,El Rosario,La Vega,Buenavista,Chontaduro,El Vergel,Los Laureles,La Unión,Guayabal,El Silencio,Cerro Azul,La Esperanza'.split(
    ',',
  )
const FINCAS =
  'El Porvenir,La Aurora,Villa Luz,El Diamante,La Argentina,Las Delicias,El Paraíso,La Palma,San Antonio,La Florida,El Recreo,Los Mangos,La Fortuna,Bellavista,El Cedro,La Gaviota'.split(
    ',',
  )
const EMPRESAS =
  'Inversiones El Samán,Constructora Ribera Alta,Agropecuaria La Honda,Molinos del Valle de Ejemplo,Trilladora San Blas,Transportes Lindero'.split(
    ',',
  )

/** One owner, seldom two. Documents begin with 000: nobody's. */
export function propietarios(azar: Azar, empresa: number): PropietarioDemo[] {
  if (azar.suerte(empresa)) {
    return [
      { tipoDocumento: 'NIT', documento: `000${azar.entero(100000, 999999)}`, nombre: `${azar.de(EMPRESAS)} S.A.S.` },
    ]
  }
  const cuantos = azar.suerte(0.15) ? 2 : 1
  return Array.from({ length: cuantos }, () => ({
    tipoDocumento: 'CC' as const,
    documento: `000${azar.entero(1000000, 9999999)}`,
    nombre: `${azar.de(PILA)} ${azar.de(APELLIDOS)} ${azar.de(APELLIDOS)}`,
  }))
}

export const MUNICIPIO_PROPIETARIO: PropietarioDemo = {
  tipoDocumento: 'NIT',
  documento: '000980010',
  nombre: 'Municipio de Puerto Lindero',
}

export function nombreDeFinca(azar: Azar): string {
  return azar.de(FINCAS)
}
