-- Does in Neovim what somebody does who writes a postmortem, and writes down what there was to see.
-- Usage: nvim -u INIT --headless -c 'luafile neovim.lua'; PROJECT/seen.json is written.
local seen = {}

local function finish()
  local file = assert(io.open('seen.json', 'w'))
  file:write(vim.fn.json_encode(seen))
  file:close()
end

local function wait_for(what, condition)
  if not vim.wait(300000, condition, 20) then
    error('waited in vain for ' .. what)
  end
end

local function diagnostics()
  return vim.tbl_map(function(one)
    return { code = one.code, line = one.lnum, column = one.col, message = one.message, source = one.source }
  end, vim.diagnostic.get(0))
end

local function has(code)
  return function()
    return vim.tbl_contains(vim.tbl_map(function(one) return one.code end, diagnostics()), code)
  end
end

local function has_not(code)
  local found = has(code)
  return function() return not found() end
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n') .. '\n'
end

-- Chooses from a menu by the start of an entry.
local choice
vim.ui.select = function(items, options, on_choice)
  local titles = {}
  for index, item in ipairs(items) do
    titles[index] = (options.format_item or tostring)(item)
  end
  seen.menu = seen.menu or titles
  for index, title in ipairs(titles) do
    if vim.startswith(title, choice) then
      return on_choice(items[index], index)
    end
  end
  on_choice(nil, nil)
end

local function request(method, params)
  for _, answer in pairs(assert(vim.lsp.buf_request_sync(0, method, params, 300000))) do
    return answer.result
  end
end

local function position(line, column)
  return { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line, character = column } }
end

local function work()
  vim.cmd('edit postmortems/INC-1204.md')
  wait_for('diagnostics', has('section-missing'))
  wait_for('all of them', has('placeholder-todo'))
  seen.opened = diagnostics()

  -- A quick fix from the menu, where the cursor is on the problem.
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.code == 'section-missing' then
      vim.api.nvim_win_set_cursor(0, { one.lnum + 1, one.col })
    end
  end
  choice = 'Add missing section'
  vim.lsp.buf.code_action()
  wait_for('the section', function() return text():find('\n## Prevention\n', 1, true) ~= nil end)
  wait_for('the diagnostic to go', has_not('section-missing'))
  seen.fixed = text()

  -- What K shows.
  for number, line in ipairs(vim.split(text(), '\n')) do
    if vim.startswith(line, '## What Went Well') then
      vim.api.nvim_win_set_cursor(0, { number, 5 })
    end
  end
  local before = #vim.api.nvim_list_wins()
  vim.lsp.buf.hover()
  wait_for('the hover', function() return #vim.api.nvim_list_wins() > before end)
  local window = vim.api.nvim_list_wins()[before + 1]
  seen.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true), '\n')
  vim.api.nvim_win_close(window, true)

  -- Completion in a heading: the section that was added is known, so one is taken away first.
  local cut = text():gsub('## Prevention\n', '## \n')
  vim.api.nvim_buf_set_lines(0, 0, -1, true, vim.split(cut:sub(1, -2), '\n'))
  for number, line in ipairs(vim.split(text(), '\n')) do
    if line == '## ' then
      local list = request('textDocument/completion', position(number - 1, 3))
      seen.completion = vim.tbl_map(function(item) return item.label end, list.items or list)
    end
  end
  vim.cmd('undo')

  -- All safe fixes.
  vim.cmd('edit! postmortems/INC-1188.md')
  wait_for('diagnostics', has('placeholder-todo'))
  seen.faulty = #diagnostics()
  local unfixed = text()
  choice = 'Apply all safe fixes'
  vim.cmd('PostmortemFixAll')
  wait_for('the fixes', function() return text() ~= unfixed end)
  wait_for('the diagnostics to go', function() return #diagnostics() < seen.faulty end)
  seen.all = text()

  -- The team's configuration comes, and counts as soon as something is saved.
  vim.cmd('write')
  wait_for('diagnostics', has('placeholder-todo'))
  vim.fn.writefile({ '{ "rules": { "placeholder-todo": "off" } }' }, '.postmortem.json')
  vim.cmd('write')
  local capabilities = vim.lsp.protocol.make_client_capabilities()
  if capabilities.textDocument.diagnostic and not (capabilities.workspace.diagnostics or {}).refreshSupport then
    -- It asks when a text changes, and cannot be told to ask again.
    vim.api.nvim_buf_set_lines(0, -1, -1, true, { '' })
  end
  wait_for('the configuration to count', has_not('placeholder-todo'))

  local log = io.open(vim.lsp.get_log_path and vim.lsp.get_log_path() or vim.lsp.log.get_filename(), 'r')
  seen.log = log and log:read('*a') or ''
end

local ok, failure = xpcall(work, debug.traceback)
seen.failure = not ok and failure or nil
finish()
vim.cmd('qall!')
