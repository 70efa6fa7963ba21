/**
 * Globals that the values of every event need. A runner's VM looks a global up in its host at every use, which takes longer than what most of these do: some hundred nanoseconds for each
 * of them, ten times per event.
 */
export const { parse: parseJson } = JSON;
export const { isArray } = Array;
export const { byteLength } = Buffer;
export const { floor, imul } = Math;
export const { isFinite } = Number;
export const { values: valuesOf } = Object;
