/** Shortest password, chosen or temporary. */
export const LARGO_MINIMO_DE_CLAVE = 12
/** Longest: hashing a book would keep the server busy. */
export const LARGO_MAXIMO_DE_CLAVE = 200
