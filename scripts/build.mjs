// npm run build: src to dist, when something changed.
import { build, installPackages } from './set-up.mjs'

installPackages()
build()
