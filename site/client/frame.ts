import { keepLanguage } from './language.ts';
import { startFields, startGoTo } from './opener.ts';
import { startTheme } from './theme.ts';

const choice = document.querySelector<HTMLSelectElement>('[data-theme-switch]');
if (choice !== null) startTheme(document.documentElement, choice);
const link = document.querySelector<HTMLAnchorElement>('a[data-index]');
if (link !== null) startGoTo(link);
startFields();
keepLanguage();
