export const articulos = () => []
