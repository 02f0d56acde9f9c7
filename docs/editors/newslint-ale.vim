" newslint for Vim and Neovim with ALE. Put this file into plugin/ of your configuration.
" :ALEFix newslint puts right what has one right answer.

if exists('g:loaded_newslint_ale')
  finish
endif
let g:loaded_newslint_ale = 1

let s:types = {'error': 'E', 'warning': 'W', 'info': 'I'}
let s:filetypes = ['text', 'markdown', 'html']

" newslint counts columns in code points, ALE in bytes.
function! s:Column(buffer, place) abort
  let l:line = get(getbufline(a:buffer, a:place.line), 0, '')
  let l:byte = byteidxcomp(l:line, a:place.column - 1)
  return (l:byte >= 0 ? l:byte : len(l:line)) + 1
endfunction

function! NewslintHandle(buffer, lines) abort
  let l:report = ale#util#FuzzyJSONDecode(a:lines, {})
  let l:found = []
  for l:finding in get(l:report, 'findings', [])
    call add(l:found, {
    \ 'lnum': l:finding.start.line,
    \ 'col': s:Column(a:buffer, l:finding.start),
    \ 'end_lnum': l:finding.end.line,
    \ 'end_col': max([s:Column(a:buffer, l:finding.end) - 1, 1]),
    \ 'type': s:types[l:finding.severity],
    \ 'code': l:finding.rule,
    \ 'text': l:finding.message,
    \})
  endfor
  for l:problem in get(l:report, 'errors', [])
    call add(l:found, {
    \ 'lnum': 1,
    \ 'type': 'E',
    \ 'code': l:problem.kind,
    \ 'text': 'could not be checked: ' . l:problem.message,
    \})
  endfor
  return l:found
endfunction

function! NewslintFix(buffer) abort
  return {'command': 'newslint check - --fix --quiet --stdin-filename %s'}
endfunction

for s:filetype in s:filetypes
  call ale#linter#Define(s:filetype, {
  \ 'name': 'newslint',
  \ 'executable': 'newslint',
  \ 'command': '%e check - --format json --stdin-filename %s',
  \ 'callback': 'NewslintHandle',
  \})
endfor
call ale#fix#registry#Add('newslint', 'NewslintFix', s:filetypes, 'Put right what has one right answer.')
