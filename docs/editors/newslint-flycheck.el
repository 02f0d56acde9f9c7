;;; newslint-flycheck.el --- Check articles with newslint  -*- lexical-binding: t; -*-

;; Put this file on your `load-path', and into your init file:
;;
;;   (require 'newslint-flycheck)
;;   (add-hook 'text-mode-hook #'flycheck-mode)

;;; Code:

(require 'flycheck)

(flycheck-define-checker newslint
  "A linter for news copy."
  :command ("newslint" "check" "-" "--format" "concise"
            "--stdin-filename" (eval (or (buffer-file-name) "unnamed.txt")))
  :standard-input t
  :error-patterns
  ((error line-start (file-name) ":" line ":" column ": error: "
          (message) " [" (id (one-or-more (not (any "]")))) "]" line-end)
   (warning line-start (file-name) ":" line ":" column ": warning: "
            (message) " [" (id (one-or-more (not (any "]")))) "]" line-end)
   (info line-start (file-name) ":" line ":" column ": info: "
         (message) " [" (id (one-or-more (not (any "]")))) "]" line-end)
   (error line-start (file-name) ": failure: "
          (message) " [" (id (one-or-more (not (any "]")))) "]" line-end))
  :error-filter flycheck-fill-empty-line-numbers
  :modes (text-mode markdown-mode gfm-mode html-mode mhtml-mode))

(add-to-list 'flycheck-checkers 'newslint)

(provide 'newslint-flycheck)
;;; newslint-flycheck.el ends here
