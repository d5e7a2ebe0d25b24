import type { CommandWords, FlagWords } from './words.ts';

/** A script for bash 3.2 and newer. It needs no other package. */
export function bash(commands: readonly CommandWords[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  return `# Completions of recorte for bash: source <(recorte completions bash)

_recorte_words() {
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
  compopt +o default 2> /dev/null
}

# Words with commas between them: the last one is completed.
_recorte_list() {
  local before=''
  [[ $cur == *,* ]] && before="\${cur%,*},"
  COMPREPLY=($(compgen -P "$before" -W "$1" -- "\${cur##*,}"))
  compopt +o default -o nospace 2> /dev/null
}

_recorte() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command=${commands[0]?.name} file
  COMPREPLY=()
  # Bash takes --flag=value for three words.
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if ((COMP_CWORD == 1)) && [[ $cur != -* ]]; then
    _recorte_words '${names} help'
    compopt -o filenames 2> /dev/null
    while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$cur")
    return
  fi
  case \${COMP_WORDS[1]} in
    ${names.replaceAll(' ', ' | ')}) command=\${COMP_WORDS[1]} ;;
    help)
      _recorte_words '${names}'
      return
      ;;
  esac
  case $command:$prev in
${commands.flatMap(valueCases).join('\n')}
  esac
  case $command:$cur in
${commands.map(flagCase).join('\n')}
${commands.flatMap(operandCase).join('\n')}
  esac
}

complete -o default -F _recorte recorte
`;
}

function valueCases({ name, flags }: CommandWords): string[] {
  const taking = flags.filter(({ value }) => value !== null);
  return taking.map((flag) => {
    const pattern = flag.names.map((each) => `${name}:${each}`).join(' | ');
    return `    ${pattern}) ${valueAnswer(flag)} return ;;`;
  });
}

function valueAnswer({ choices, isList, isFile }: FlagWords): string {
  if (choices) return `${isList ? '_recorte_list' : '_recorte_words'} '${choices.join(' ')}';`;
  return isFile ? '' : "_recorte_words '';";
}

const flagCase = ({ name, flags }: CommandWords): string =>
  `    ${name}:-*) _recorte_words '${flags.flatMap(({ names }) => names).join(' ')}' ;;`;

const operandCase = ({ name, takesFiles, operands }: CommandWords): string[] =>
  takesFiles ? [] : [`    ${name}:*) _recorte_words '${operands.join(' ')}' ;;`];
