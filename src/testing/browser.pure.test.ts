import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { axeCheck, openBrowser, openPage, phone, takeScreenshots, troublesOf } from './browser.ts';
import { temporaryFolder } from './temporary-folder.ts';
