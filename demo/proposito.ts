export const acciones = () => []
export const contenidos = () => []
export const objetivos = () => []
