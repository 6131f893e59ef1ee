import type { OffsetRange } from '../../document/sourceText.ts';

/** The folder of a user: `C:\\Users\\name`, in code with each mark escaped, too, `/home/name`, `/Users/name`. */
const userFolder =
  /(?:(?<![\p{L}\p{N}])[a-z]:(?:\\{1,4}|\/)(?:Users|Documents and Settings)(?:\\{1,4}|\/)|(?<![\p{L}\p{N}_.~-])\/(?:(?:export|var|usr|mnt)\/)?(?:home|Users)\/)([\p{L}\p{N}][\p{L}\p{N}_.-]{0,40})/giu;
/** Users that are nobody: of machines, of images and of services. */
const nobody =
  /^(?:admin|administrator|agent|airflow|all users|app|appuser|azureuser|bitnami|centos|circleci|core|debian|default|deploy|deployer|docker|ec2-user|fedora|git|gitlab-runner|jenkins|jovyan|linuxbrew|me|nobody|node|nonroot|opc|oracle|postgres|public|root|runner|service|shared|steam|ubuntu|user|username|vagrant|vscode|vsts|web|work|www|www-data|you|your-?name)$/i;

/** The names of users in the paths of their folders. */
export function usersOfFolders(text: string): readonly OffsetRange[] {
  return [...text.matchAll(userFolder)].flatMap(({ index, 0: path, 1: written = '' }) => {
    const user = withoutFullStops(written);
    const start = index + path.length - written.length;
    return user === '' || nobody.test(user) ? [] : [{ start, end: start + user.length }];
  });
}

/** Without the end of a sentence behind a path. */
function withoutFullStops(text: string): string {
  return text.endsWith('.') ? withoutFullStops(text.slice(0, -1)) : text;
}
