import type { CommandWords, FlagWords } from './words.ts';

/** A script for zsh, to be read by `source` or to lie as `_recorte` in a folder of `$fpath`. */
export function zsh(commands: readonly CommandWords[]): string {
  const names = commands.map(({ name }) => name).join('|');
  return `#compdef recorte
# Completions of recorte for zsh: source <(recorte completions zsh)

_recorte() {
  local command=${commands[0]?.name}
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
    'help:the help of a command'
  )
  if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then
    _describe -t commands command commands
    _files
    return
  fi
  case $words[2] in
    ${names})
      command=$words[2]
      shift words
      ((CURRENT--))
      ;;
    help)
      _describe -t commands command commands
      return
      ;;
  esac
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}

if [[ $funcstack[1] == _recorte ]]; then
  _recorte "$@"
else
  compdef _recorte recorte
fi
`;
}

const commandCase = ({ name, flags, takesFiles, operands }: CommandWords): string => {
  const rest = takesFiles ? ["'*:file:_files'"] : operands.length > 0 ? [`'1:shell:(${operands.join(' ')})'`] : [];
  const specs = [...flags.map(spec), ...rest];
  return `    ${name})
      _arguments -s -S \\
${specs.map((each) => `        ${each}`).join(' \\\n')}
      ;;`;
};

/** What \`_arguments\` takes for a flag. */
function spec(flag: FlagWords): string {
  const { names, help, value } = flag;
  const told = `[${help.replace(/[[\]:]/g, '\\$&')}]${value === null ? '' : `:${value.replace(/[[\]:]/g, '\\$&')}:${action(flag)}`}`;
  if (names.length === 1) return quoted(`${names[0]}${told}`);
  return `${quoted(`(${names.join(' ')})`)}{${names.join(',')}}${quoted(told)}`;
}

function action({ choices, isList, isFile }: FlagWords): string {
  if (choices) return isList ? `_sequence compadd - ${choices.join(' ')}` : `(${choices.join(' ')})`;
  return isFile ? '_files' : '';
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
