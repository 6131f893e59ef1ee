// What the protocol's library takes from its surroundings. Its own choice for Node, ajv, weighs as much as all the rest;
// this validator of JSON schemas, which comes with it, checks the same answers of clients.
import process from 'node:process';
import { CfWorkerJsonSchemaValidator } from '@modelcontextprotocol/server/validators/cf-worker';

export { CfWorkerJsonSchemaValidator as DefaultJsonSchemaValidator, process };
