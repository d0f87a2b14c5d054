import initGeos from 'geos-wasm'

/**
 * The few functions of the GEOS C API that Lindero uses, as emscripten exports them. They are called directly: the
 * wrappers of the package cost more than a short predicate. Every pointer is a number; every call takes the context.
 */
interface GeosExports {
  _malloc(bytes: number): number
  _free(pointer: number): void
  readonly HEAPU8: Uint8Array
  readonly HEAPU32: Uint32Array
  readonly HEAPF64: Float64Array
  UTF8ToString(pointer: number): string
  _GEOSFree_r(context: number, pointer: number): void
  _GEOSGeomFromWKB_buf_r(context: number, pointer: number, bytes: number): number
  _GEOSGeomToWKB_buf_r(context: number, geometry: number, sizePointer: number): number
  _GEOSGeom_destroy_r(context: number, geometry: number): void
  _GEOSGeomTypeId_r(context: number, geometry: number): number
  _GEOSGetNumGeometries_r(context: number, geometry: number): number
  _GEOSGetGeometryN_r(context: number, geometry: number, n: number): number
  _GEOSGeom_clone_r(context: number, geometry: number): number
  _GEOSGeom_createCollection_r(context: number, type: number, geometries: number, count: number): number
  _GEOSGeom_setPrecision_r(context: number, geometry: number, grid: number, flags: number): number
  _GEOSisEmpty_r(context: number, geometry: number): number
  _GEOSisValidDetail_r(context: number, geometry: number, flags: number, reason: number, place: number): number
  _GEOSMakeValid_r(context: number, geometry: number): number
  _GEOSIntersection_r(context: number, a: number, b: number): number
  _GEOSIntersectionPrec_r(context: number, a: number, b: number, grid: number): number
  _GEOSDifference_r(context: number, a: number, b: number): number
  _GEOSDifferencePrec_r(context: number, a: number, b: number, grid: number): number
  _GEOSSymDifference_r(context: number, a: number, b: number): number
  _GEOSSymDifferencePrec_r(context: number, a: number, b: number, grid: number): number
  _GEOSUnaryUnion_r(context: number, geometry: number): number
  _GEOSUnaryUnionPrec_r(context: number, geometry: number, grid: number): number
  _GEOSPointOnSurface_r(context: number, geometry: number): number
  _GEOSGeomGetX_r(context: number, geometry: number, out: number): number
  _GEOSGeomGetY_r(context: number, geometry: number, out: number): number
  _GEOSArea_r(context: number, geometry: number, out: number): number
  _GEOSLength_r(context: number, geometry: number, out: number): number
  _GEOSIntersects_r(context: number, a: number, b: number): number
  _GEOSPrepare_r(context: number, geometry: number): number
  _GEOSPreparedGeom_destroy_r(context: number, prepared: number): void
  _GEOSPreparedIntersects_r(context: number, prepared: number, geometry: number): number
  _GEOSPreparedCovers_r(context: number, prepared: number, geometry: number): number
}

interface GeosModule {
  Module: GeosExports
  _ctx: number
  GEOSversion(): string
}

/** A geometry inside the memory of GEOS. It lives until its scope ends. */
export type GeosGeometry = number & { readonly geos: unique symbol }
/** A prepared geometry: many fast questions against one polygon. It lives until its scope ends. */
export type PreparedGeometry = number & { readonly prepared: unique symbol }

/** The numbers by which GEOS tells types of geometry. */
export const GEOS_POLYGON = 3
export const GEOS_MULTIPOLYGON = 6
const GEOS_COLLECTION = 7

/** Grid of 0,1 mm used when the exact overlay fails: far below what any survey measures. */
const RESCUE_GRID_M = 0.0001

/** GEOS refused or failed. `operation` is what was asked, `reason` is GEOS's own sentence (English). */
export class GeosError extends Error {
  readonly operation: string
  readonly reason: string
  constructor(operation: string, reason: string) {
    super(`${operation}: ${reason}`)
    this.name = 'GeosError'
    this.operation = operation
    this.reason = reason
  }
}

export interface ValidityDetail {
  valid: boolean
  /** GEOS's reason, empty when valid. */
  reason: string
  /** Where, in the coordinates of the geometry. */
  place: [number, number] | undefined
}

type Binary = 'Intersection' | 'Difference' | 'SymDifference'

/**
 * GEOS with a memory discipline: what an operation makes belongs to the innermost `scope` and is destroyed when it
 * ends, also when it throws. No operation returns an empty answer for a failure: it throws GeosError.
 */
export class Geos {
  readonly version: string
  private readonly m: GeosExports
  private readonly context: number
  private readonly out: number
  private owned: number[] = []
  private ownedPrepared: number[] = []
  private lastMessage = ''

  constructor(module: GeosModule, messages: { listen: ((text: string) => void) | undefined }) {
    this.m = module.Module
    this.context = module._ctx
    this.version = module.GEOSversion()
    this.out = this.m._malloc(16)
    messages.listen = text => {
      this.lastMessage = text
    }
  }

  /** Bytes that the WebAssembly memory holds now; it never shrinks, so a pool recycles workers by it. */
  get heapBytes(): number {
    return this.m.HEAPU8.byteLength
  }

  /** Runs `work` and destroys every geometry that it made. */
  scope<T>(work: () => T): T {
    const geometries = this.owned
    const prepared = this.ownedPrepared
    this.owned = []
    this.ownedPrepared = []
    try {
      return work()
    } finally {
      for (const p of this.ownedPrepared) this.m._GEOSPreparedGeom_destroy_r(this.context, p)
      for (const g of this.owned) this.m._GEOSGeom_destroy_r(this.context, g)
      this.owned = geometries
      this.ownedPrepared = prepared
    }
  }

  private fail(operation: string): never {
    const reason = this.lastMessage || 'sin motivo declarado'
    this.lastMessage = ''
    throw new GeosError(operation, reason)
  }

  private own(operation: string, pointer: number): GeosGeometry {
    if (pointer === 0) this.fail(operation)
    this.owned.push(pointer)
    return pointer as GeosGeometry
  }

  /** Reads WKB. Throws when it is cut, or has open rings. */
  read(wkb: Uint8Array): GeosGeometry {
    const pointer = this.m._malloc(wkb.length)
    if (pointer === 0) throw new GeosError('read', 'no hay memoria')
    this.m.HEAPU8.set(wkb, pointer)
    const geometry = this.m._GEOSGeomFromWKB_buf_r(this.context, pointer, wkb.length)
    this.m._free(pointer)
    return this.own('read', geometry)
  }

  /** WKB (little endian) of a geometry, copied out of the memory of GEOS. */
  write(geometry: GeosGeometry): Uint8Array {
    const pointer = this.m._GEOSGeomToWKB_buf_r(this.context, geometry, this.out)
    if (pointer === 0) this.fail('write')
    const size = this.m.HEAPU32[this.out >> 2]!
    const wkb = this.m.HEAPU8.slice(pointer, pointer + size)
    this.m._GEOSFree_r(this.context, pointer)
    return wkb
  }

  prepare(geometry: GeosGeometry): PreparedGeometry {
    const p = this.m._GEOSPrepare_r(this.context, geometry)
    if (p === 0) this.fail('prepare')
    this.ownedPrepared.push(p)
    return p as PreparedGeometry
  }

  private answer(operation: string, code: number): boolean {
    if (code === 2) this.fail(operation)
    return code === 1
  }

  covers(prepared: PreparedGeometry, geometry: GeosGeometry): boolean {
    return this.answer('covers', this.m._GEOSPreparedCovers_r(this.context, prepared, geometry))
  }

  preparedIntersects(prepared: PreparedGeometry, geometry: GeosGeometry): boolean {
    return this.answer('intersects', this.m._GEOSPreparedIntersects_r(this.context, prepared, geometry))
  }

  intersects(a: GeosGeometry, b: GeosGeometry): boolean {
    return this.answer('intersects', this.m._GEOSIntersects_r(this.context, a, b))
  }

  isEmpty(geometry: GeosGeometry): boolean {
    return this.answer('isEmpty', this.m._GEOSisEmpty_r(this.context, geometry))
  }

  typeId(geometry: GeosGeometry): number {
    return this.m._GEOSGeomTypeId_r(this.context, geometry)
  }

  /** Whether it is valid and, if not, why and where. */
  validity(geometry: GeosGeometry): ValidityDetail {
    const reasonAt = this.out
    const placeAt = this.out + 4
    this.m.HEAPU32[reasonAt >> 2] = 0
    this.m.HEAPU32[placeAt >> 2] = 0
    const code = this.m._GEOSisValidDetail_r(this.context, geometry, 0, reasonAt, placeAt)
    const reasonPointer = this.m.HEAPU32[reasonAt >> 2]!
    const placePointer = this.m.HEAPU32[placeAt >> 2]!
    const reason = reasonPointer === 0 ? '' : this.m.UTF8ToString(reasonPointer)
    if (reasonPointer !== 0) this.m._GEOSFree_r(this.context, reasonPointer)
    const place = placePointer === 0 ? undefined : this.pointOf(this.own('validity', placePointer))
    if (code === 2) this.fail('validity')
    return { valid: code === 1, reason, place }
  }

  private pointOf(point: GeosGeometry): [number, number] {
    if (this.m._GEOSGeomGetX_r(this.context, point, this.out) !== 1) this.fail('x')
    const x = this.m.HEAPF64[this.out >> 3]!
    if (this.m._GEOSGeomGetY_r(this.context, point, this.out) !== 1) this.fail('y')
    return [x, this.m.HEAPF64[this.out >> 3]!]
  }

  /** A point that lies inside the polygon (unlike its centroid, which may not). */
  pointOnSurface(geometry: GeosGeometry): [number, number] {
    return this.pointOf(this.own('pointOnSurface', this.m._GEOSPointOnSurface_r(this.context, geometry)))
  }

  /** Plane area in the square of the coordinates' unit. */
  area(geometry: GeosGeometry): number {
    if (this.m._GEOSArea_r(this.context, geometry, this.out) !== 1) this.fail('area')
    return this.m.HEAPF64[this.out >> 3]!
  }

  /** Length of the boundary (of a polygon) or of the line. */
  length(geometry: GeosGeometry): number {
    if (this.m._GEOSLength_r(this.context, geometry, this.out) !== 1) this.fail('length')
    return this.m.HEAPF64[this.out >> 3]!
  }

  makeValid(geometry: GeosGeometry): GeosGeometry {
    return this.own('makeValid', this.m._GEOSMakeValid_r(this.context, geometry))
  }

  /** a ∩ b */
  intersection(a: GeosGeometry, b: GeosGeometry): GeosGeometry {
    return this.overlay('Intersection', a, b)
  }

  /** a − b */
  difference(a: GeosGeometry, b: GeosGeometry): GeosGeometry {
    return this.overlay('Difference', a, b)
  }

  /** What is in one and not in the other. */
  symDifference(a: GeosGeometry, b: GeosGeometry): GeosGeometry {
    return this.overlay('SymDifference', a, b)
  }

  /** OverlayNG as it is; where it throws, again on a grid of 0,1 mm, which cannot fail for want of precision. */
  private overlay(operation: Binary, a: GeosGeometry, b: GeosGeometry): GeosGeometry {
    const exact = this.m[`_GEOS${operation}_r`](this.context, a, b)
    if (exact !== 0) return this.own(operation, exact)
    const snapped = this.m[`_GEOS${operation}Prec_r`](this.context, a, b, RESCUE_GRID_M)
    return this.own(operation, snapped)
  }

  /** Union of the parts of a collection. */
  union(geometry: GeosGeometry): GeosGeometry {
    const exact = this.m._GEOSUnaryUnion_r(this.context, geometry)
    if (exact !== 0) return this.own('union', exact)
    return this.own('union', this.m._GEOSUnaryUnionPrec_r(this.context, geometry, RESCUE_GRID_M))
  }

  /** A collection of copies of `geometries`. */
  collect(geometries: readonly GeosGeometry[], type: number = GEOS_COLLECTION): GeosGeometry {
    const at = this.m._malloc(Math.max(4, geometries.length * 4))
    for (let i = 0; i < geometries.length; i++) {
      const copy = this.m._GEOSGeom_clone_r(this.context, geometries[i]!)
      if (copy === 0) this.fail('clone')
      this.m.HEAPU32[(at >> 2) + i] = copy
    }
    const collection = this.m._GEOSGeom_createCollection_r(this.context, type, at, geometries.length)
    this.m._free(at)
    return this.own('collect', collection)
  }

  /** The polygons of a geometry, however nested; lines and points (touching borders) are left out. Parts live as long as it. */
  polygonsOf(geometry: GeosGeometry): GeosGeometry[] {
    const type = this.typeId(geometry)
    if (type === GEOS_POLYGON) return this.isEmpty(geometry) ? [] : [geometry]
    if (type !== GEOS_MULTIPOLYGON && type !== GEOS_COLLECTION) return []
    const polygons: GeosGeometry[] = []
    const n = this.m._GEOSGetNumGeometries_r(this.context, geometry)
    for (let i = 0; i < n; i++) {
      const part = this.m._GEOSGetGeometryN_r(this.context, geometry, i)
      polygons.push(...this.polygonsOf(part as GeosGeometry))
    }
    return polygons
  }
}

let loading: Promise<Geos> | undefined

/** GEOS of this thread, loaded once (about 0,15 s). */
export function loadGeos(): Promise<Geos> {
  loading ??= (async () => {
    const messages: { listen: ((text: string) => void) | undefined } = { listen: undefined }
    const module = (await initGeos({
      errorHandler: text => messages.listen?.(text),
      noticeHandler: () => undefined,
    })) as unknown as GeosModule
    return new Geos(module, messages)
  })()
  return loading
}

/**
 * Uses GEOS in this thread, for something small (one parcel, one click). Long work goes to GeometryPool.
 * Every geometry made inside is destroyed at the end; take out WKB or numbers, never a GeosGeometry.
 */
export async function withGeos<T>(work: (geos: Geos) => T): Promise<T> {
  const geos = await loadGeos()
  return geos.scope(() => work(geos))
}
