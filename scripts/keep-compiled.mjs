// Loaded before a command (`node --import`): to read our modules takes longer than to plan a publication, and Node keeps
// what it made of them for the next time. In JavaScript, or Node would start by loading its reader of TypeScript.
import { enableCompileCache } from "node:module";

enableCompileCache();
