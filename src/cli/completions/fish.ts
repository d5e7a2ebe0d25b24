import type { CommandWords, FlagWords } from './words.ts';

/** A script for fish 3.1 and newer. */
export function fish(commands: readonly CommandWords[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  return `# Completions of recorte for fish: recorte completions fish | source

# Whether the command line is of this command; the first command needs no name.
function __recorte_is
    set -l words (commandline -opc)
    set -l command ${commands[0]?.name}
    contains -- "$words[2]" ${names} help; and set command $words[2]
    test "$argv[1]" = "$command"
end

function __recorte_first
    test (count (commandline -opc)) -eq 1
end

# Words with commas between them: the last one is completed.
function __recorte_list
    set -l before (string replace -r '[^,]*$' '' -- (commandline -ct))
    printf "$before%s\\n" $argv
end

complete -c recorte -f
${commands.map(({ name, summary }) => `complete -c recorte -n __recorte_first -a ${name} -d ${quoted(summary)}`).join('\n')}
complete -c recorte -n __recorte_first -a help -d 'the help of a command'
complete -c recorte -n '__recorte_is help' -a '${names}'
${commands.flatMap(lines).join('\n')}
`;
}

function lines({ name, flags, takesFiles, operands }: CommandWords): string[] {
  const start = `complete -c recorte -n '__recorte_is ${name}'`;
  return [
    ...(takesFiles ? [`${start} -F`] : []),
    ...(operands.length > 0 ? [`${start} -a '${operands.join(' ')}'`] : []),
    ...flags.map((flag) => `${start} ${nameWords(flag)}${valueWords(flag)} -d ${quoted(flag.help)}`),
  ];
}

const nameWords = ({ names }: FlagWords): string =>
  names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(' ');

function valueWords({ value, choices, isList, isFile }: FlagWords): string {
  if (value === null) return '';
  if (choices) return ` -x -a '${isList ? `(__recorte_list ${choices.join(' ')})` : choices.join(' ')}'`;
  return isFile ? ' -r -F' : ' -x';
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
