import {
  type Connection,
  DidCreateFilesNotification,
  DidDeleteFilesNotification,
  DidRenameFilesNotification,
  FileChangeType,
  type FileEvent,
  type FileOperationOptions,
} from 'vscode-languageserver';

// A link may lead to any file.
const everyFile = { filters: [{ pattern: { glob: '**/*' } }] };

/** What is asked of an editor that tells of the files that it makes, renames and deletes itself. */
export const fileOperations: FileOperationOptions = {
  didCreate: everyFile,
  didRename: everyFile,
  didDelete: everyFile,
};

/**
 * Tells of files that came and went by the editor's own hand. A watcher tells of these as well, but later, and of a
 * file in a folder that was made a moment before it not always.
 */
export function onFileOperations(
  connection: Connection,
  tell: (changes: readonly FileEvent[]) => void,
): void {
  const came = (uri: string): FileEvent => ({ uri, type: FileChangeType.Created });
  const went = (uri: string): FileEvent => ({ uri, type: FileChangeType.Deleted });
  connection.onNotification(DidCreateFilesNotification.type, ({ files }) =>
    tell(files.map(({ uri }) => came(uri))),
  );
  connection.onNotification(DidRenameFilesNotification.type, ({ files }) =>
    tell(files.flatMap(({ oldUri, newUri }) => [went(oldUri), came(newUri)])),
  );
  connection.onNotification(DidDeleteFilesNotification.type, ({ files }) =>
    tell(files.map(({ uri }) => went(uri))),
  );
}
