// node scripts/install-suite.mjs DIRECTORY: the npm packages that one suite or bench alone needs.
import { fail, installPackages, installPackagesOf } from './set-up.mjs'

const directory = process.argv[2]
if (directory === undefined) fail('name the directory whose packages are to be installed')
installPackages()
installPackagesOf(directory)
