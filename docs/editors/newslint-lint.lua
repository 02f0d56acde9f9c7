-- newslint for Neovim with nvim-lint. Put this file into lua/ of your configuration, and into init.lua:
--
--   require("newslint-lint")
--   vim.api.nvim_create_autocmd({ "BufReadPost", "BufWritePost", "InsertLeave" }, {
--     callback = function() require("lint").try_lint() end,
--   })

local lint = require("lint")

local severities = {
  error = vim.diagnostic.severity.ERROR,
  warning = vim.diagnostic.severity.WARN,
  info = vim.diagnostic.severity.INFO,
}

-- newslint counts code points from 1, Neovim bytes from 0.
local function place(buffer, position)
  local line = vim.api.nvim_buf_get_lines(buffer, position.line - 1, position.line, false)[1] or ""
  local column = vim.fn.byteidxcomp(line, position.column - 1)
  return position.line - 1, column >= 0 and column or #line
end

local function name_of_buffer()
  local name = vim.api.nvim_buf_get_name(0)
  return name ~= "" and name or "unnamed.txt"
end

lint.linters.newslint = {
  cmd = "newslint",
  stdin = true,
  args = { "check", "-", "--format", "json", "--stdin-filename", name_of_buffer },
  stream = "stdout",
  ignore_exitcode = true,
  parser = function(output, buffer)
    local read, report = pcall(vim.fn.json_decode, output)
    if not read or type(report) ~= "table" then
      return {}
    end
    local diagnostics = {}
    for _, finding in ipairs(report.findings) do
      local line, column = place(buffer, finding.start)
      local end_line, end_column = place(buffer, finding["end"])
      table.insert(diagnostics, {
        lnum = line,
        col = column,
        end_lnum = end_line,
        end_col = end_column,
        severity = severities[finding.severity],
        message = finding.message,
        source = "newslint",
        code = finding.rule,
      })
    end
    for _, problem in ipairs(report.errors) do
      table.insert(diagnostics, {
        lnum = 0,
        col = 0,
        severity = severities.error,
        message = "could not be checked: " .. problem.message,
        source = "newslint",
        code = problem.kind,
      })
    end
    return diagnostics
  end,
}

for _, filetype in ipairs({ "text", "markdown", "html" }) do
  lint.linters_by_ft[filetype] = vim.list_extend(lint.linters_by_ft[filetype] or {}, { "newslint" })
end
