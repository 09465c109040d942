# The question of this benchmark for awk -F'"': counts by minute and status, then 5xx by path.
$3 ~ /^ [1-5][0-9][0-9] / {
  status = substr($3, 2, 3)
  cells[substr($1, index($1, "[") + 1, 17) " " status]++
  if (status >= 500) { split($2, request, " "); sub(/\?.*/, "", request[2]); failures[request[2]]++ }
}
END {
  for (cell in cells) print "cell\t" cell "\t" cells[cell]
  for (path in failures) print "path\t" path "\t" failures[path]
}
