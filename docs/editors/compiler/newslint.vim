" newslint for Vim and Neovim without a plugin. Put this file into compiler/ of your configuration, then
"
"   :compiler newslint
"   :make %
"
" fills the quickfix list.

if exists('current_compiler')
  finish
endif
let current_compiler = 'newslint'

CompilerSet makeprg=newslint\ check\ --format\ concise
" %v and not %c: newslint counts characters, and %c would be bytes.
CompilerSet errorformat=%f:%l:%v:\ %trror:\ %m,%f:%l:%v:\ %tarning:\ %m,%f:%l:%v:\ %tnfo:\ %m,%f:\ failure:\ %m
