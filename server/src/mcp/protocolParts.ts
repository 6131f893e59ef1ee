// What the protocol's library takes from its surroundings. Its validators of JSON schemas weigh as much as all the rest.
// One is asked for a form that a client of the older protocol has filled in, and nothing else; what stands in such a form
// is read with the schema that it was made from: see serveMcp.
import process from 'node:process';

class FormsAsTheyAre {
  getValidator() {
    return (form: unknown) => ({ valid: true, data: form, errorMessage: undefined });
  }
}

export { FormsAsTheyAre as DefaultJsonSchemaValidator, process };
