import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MessageId, Sentences } from '../../analyzers/text/catalogue.ts';
import type { MenuCommand } from '../contract.ts';

export interface MenuActions {
  /** Commands that the page carries out. */
  send(command: MenuCommand): void;
  openSample(): void;
  closeAll(): void;
}

/** The native menu: all that can be done without the mouse stands in it, with its keys. */
export function applicationMenu(say: Sentences, actions: MenuActions, isMac: boolean): Menu {
  const command = (
    label: MessageId,
    name: MenuCommand,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    label: say(label),
    click: () => actions.send(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: say('menu.file'),
      submenu: [
        command('menu.open-files', 'choose-files', 'CmdOrCtrl+O'),
        command('menu.open-folder', 'choose-folder', 'CmdOrCtrl+Shift+O'),
        { label: say('menu.sample'), click: () => actions.openSample() },
        { type: 'separator' },
        command('menu.save-pdf', 'save-pdf', 'CmdOrCtrl+P'),
        command('menu.save-pdf-with-texts', 'save-pdf-with-texts', 'CmdOrCtrl+Shift+P'),
        { type: 'separator' },
        { label: say('menu.close-all'), click: () => actions.closeAll() },
        ...(isMac
          ? []
          : [{ type: 'separator' } as const, { label: say('menu.quit'), role: 'quit' } as const]),
      ],
    },
    {
      label: say('menu.edit'),
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        { type: 'separator' },
        command('menu.copy-shown', 'copy-shown', 'CmdOrCtrl+Shift+C'),
        command('menu.find', 'find', 'CmdOrCtrl+F'),
        { type: 'separator' },
        command('menu.settings', 'settings', 'CmdOrCtrl+,'),
      ],
    },
    {
      label: say('menu.view'),
      submenu: [
        command('menu.back', 'back', 'Alt+Left'),
        command('menu.forward', 'forward', 'Alt+Right'),
        command('menu.next-pane', 'next-pane', 'F6'),
        command('menu.previous-pane', 'previous-pane', 'Shift+F6'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    {
      label: say('menu.help'),
      submenu: [command('menu.get-archive', 'get-archive'), command('menu.how-to-check', 'how-to-check')],
    },
  ];
  return Menu.buildFromTemplate(template);
}
