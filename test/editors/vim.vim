" Waits for problems in the location list, and writes them down. Sleeping lets what the server says be read.
edit postmortems/INC-1204.md
let s:tries = 0
while empty(getloclist(0)) && s:tries < 600
  sleep 100m
  let s:tries += 1
endwhile
call writefile([json_encode(map(getloclist(0), '{"line": v:val.lnum, "column": v:val.col, "text": v:val.text}'))], 'seen.json')
qall!
