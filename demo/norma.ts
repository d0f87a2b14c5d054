export const normas = () => []
export const conflictos = () => []
