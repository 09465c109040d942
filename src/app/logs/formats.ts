export { chooseFormat, listFormats } from '../../logs/reading/choose-format.ts'
export { maskAddresses } from '../../logs/report/mask-addresses.ts'
