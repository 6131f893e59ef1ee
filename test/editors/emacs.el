;;; -*- lexical-binding: t -*-
;; Does in Emacs what somebody does who writes a postmortem, and writes down what there was to see.
;; Usage: emacs --batch -l INIT -l emacs.el; PROJECT/seen.json is written.
(require 'cl-lib)
(require 'flymake)
(require 'json)

(defvar seen nil)

(defun wait-for (what condition)
  "Wait until CONDITION gives something, and complain of WHAT if it never does."
  (let ((end (+ (float-time) 300)) value)
    (while (not (setq value (funcall condition)))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.02)
      ;; What its watch of files has to say comes as input.
      (read-event nil nil 0.02)
      ;; What changes is sent when Emacs is idle, which in a batch it never is.
      (when (bound-and-true-p eglot--managed-mode) (eglot--signal-textDocument/didChange)))
    value))

(defun problem (code)
  "The diagnostic with CODE in this buffer."
  (cl-find-if (lambda (one) (string-match-p (concat "\\b" code "\\b") (flymake-diagnostic-text one)))
              (flymake-diagnostics)))

(defun visit (file)
  "Visit FILE, as a person does."
  (find-file (expand-file-name file project))
  (run-hooks 'post-command-hook)
  (wait-for "the server" (lambda () (eglot-current-server)))
  (flymake-start))

(defun choose (start action)
  "Do ACTION, with the menu entry that begins with START."
  (let ((last-nonmenu-event ?x))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt entries &rest _)
                 (let ((titles (mapcar #'car entries)))
                   (push (cons 'menu (vconcat titles)) seen)
                   (cl-find-if (lambda (title) (string-prefix-p start title)) titles)))))
      (funcall action))))

(defun work ()
  (visit "postmortems/INC-1204.md")
  (wait-for "diagnostics" (lambda () (problem "section-missing")))
  (let ((todo (wait-for "all of them" (lambda () (problem "placeholder-todo")))))
    (push (cons 'todo (buffer-substring-no-properties (flymake-diagnostic-beg todo) (flymake-diagnostic-end todo)))
          seen))

  ;; A quick fix from the menu, where point is on the problem.
  (goto-char (flymake-diagnostic-beg (problem "section-missing")))
  (choose "Add missing section" (lambda () (eglot-code-actions (point) (point) nil t)))
  (wait-for "the diagnostic to go" (lambda () (not (problem "section-missing"))))
  (push (cons 'fixed (buffer-string)) seen)

  ;; What is explained.
  (goto-char (point-min))
  (search-forward "## What Went")
  (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (push (cons 'hover (plist-get (plist-get hover :contents) :value)) seen))

  ;; Completion in a heading: the section that was added is known, so it is taken away first.
  (goto-char (point-min))
  (search-forward "## Prevention")
  (delete-char (- (length "Prevention")))
  (eglot--signal-textDocument/didChange)
  (let ((table (nth 2 (eglot-completion-at-point))))
    (push (cons 'completion (vconcat (mapcar #'substring-no-properties (all-completions "" table)))) seen))
  (set-buffer-modified-p nil)

  ;; All safe fixes.
  (visit "postmortems/INC-1188.md")
  (wait-for "diagnostics" (lambda () (problem "placeholder-todo")))
  (choose "Apply all safe fixes" #'postmortem-fix-all)
  (push (cons 'all (buffer-string)) seen)

  ;; The team's configuration comes, and counts as soon as something is saved.
  (write-region "{ \"rules\": { \"placeholder-todo\": \"off\" } }" nil (expand-file-name ".postmortem.json" project))
  (save-buffer)
  (wait-for "the configuration to count" (lambda () (not (problem "placeholder-todo"))))
  (eglot-shutdown (eglot-current-server)))

(condition-case failure
    (work)
  (error (push (cons 'failure (error-message-string failure)) seen)))
(with-temp-file (expand-file-name "seen.json" project)
  (set-buffer-file-coding-system 'utf-8)
  (insert (json-encode seen)))
