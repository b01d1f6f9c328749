import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type Api, eventNames, type RequestMethods, requestNames } from './contract/api.ts';

const methods = Object.fromEntries(
  Object.keys(requestNames).map((name) => [name, (args: unknown) => ipcRenderer.invoke(name, args)]),
);

const api: Api = {
  // One method per name of the contract; `Handlers` in the main process has the same shape.
  requests: methods as unknown as RequestMethods,
  on: (name, listener) => {
    if (!(name in eventNames)) return () => undefined;
    const received = (_event: unknown, message: unknown) => listener(message as Parameters<typeof listener>[0]);
    ipcRenderer.on(name, received);
    return () => ipcRenderer.off(name, received);
  },
  pathOf: (file) => webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]),
};

contextBridge.exposeInMainWorld('briefwright', api);
