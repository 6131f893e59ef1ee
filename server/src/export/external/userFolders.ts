import type { OffsetRange } from '../../document/sourceText.ts';

const user = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}_.-]|['’](?=\p{L})){0,40}`;
/** `C:\\Users\\name`, in code with each mark escaped, too: Windows takes small letters for capitals. */
const onWindows = String.raw`(?<![\p{L}\p{N}])[A-Za-z]:(?:\\{1,4}|\/)(?:[Uu][Ss][Ee][Rr][Ss]|Documents and Settings)(?:\\{1,4}|\/)`;
/** `/home/name` and `/Users/name`: with a small letter, or as what is requested, it is of a service's address. */
const onOthers = String.raw`(?<![\p{L}\p{N}_.~-]|(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)[ ]{1,2})\/(?:(?:export|var|usr|mnt)\/(?:home|[Uu]sers)|home|Users)\/`;
const userFolder = new RegExp(`(?:(${onWindows})|${onOthers})(${user})`, 'gu');
/** More words of a name with blanks, which Windows allows: up to a folder within, or to the end of what is quoted. */
const moreOfName = new RegExp(`^(?:[ ]${user}){1,3}(?=[\\\\/])`, 'u');
const moreOfQuoted = new RegExp(`^(?:[ ]${user}){1,3}(?=["\`\\\\/])`, 'u');
const longestName = 130;
/** Users that are nobody: of machines, of images and of services. */
const nobody =
  /^(?:admin|administrator|agent|airflow|all users|app|appuser|azureuser|bitnami|centos|circleci|core|debian|default|default user|deploy|deployer|docker|ec2-user|fedora|git|gitlab-runner|jenkins|jovyan|linuxbrew|me|nobody|node|nonroot|opc|oracle|postgres|public|root|runner|service|shared|steam|ubuntu|user|username|vagrant|vscode|vsts|web|work|www|www-data|you|your-?name)$/i;

/** The names of users in the paths of their folders. */
export function usersOfFolders(text: string): readonly OffsetRange[] {
  return [...text.matchAll(userFolder)].flatMap(({ index, 0: path, 1: windows, 2: written = '' }) => {
    const end = index + path.length;
    const more = windows === undefined ? '' : furtherWords(text, index, end);
    const name = withoutFullStops(written + more);
    const start = end - written.length;
    return name === '' || nobody.test(name) ? [] : [{ start, end: start + name.length }];
  });
}

function furtherWords(text: string, start: number, end: number): string {
  const isQuoted = /["`]/.test(text[start - 1] ?? '');
  return (isQuoted ? moreOfQuoted : moreOfName).exec(text.slice(end, end + longestName))?.[0] ?? '';
}

/** Without the end of a sentence behind a path. */
function withoutFullStops(text: string): string {
  return text.endsWith('.') ? withoutFullStops(text.slice(0, -1)) : text;
}
