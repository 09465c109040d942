import { InputError } from '../model/input-error.ts'

/** A packed file of which what could be unpacked has been read, and the rest cannot. */
export class DamagedError extends InputError {}
