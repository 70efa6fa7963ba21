import * as z from 'zod';
import { deliveryRoutes } from '../operations/policies.js';
import { definitionDifferences } from './definition.js';
import { nameIdField, numberField, textField, wordsField } from './fields.js';
import { thing } from './thing.js';
import type { Row } from './values.js';

/** Where mail is delivered to, as delivery route policies name it. */
export const deliveryRouteDefinition = thing(
    {
        id: nameIdField('description', 'What it is called, in lower case: the number in its id is not known. Example: route demo'),
        description: textField('What it is called. Example: Route demo'),
        hostname: textField('Host name or IP address. Example: mail.example.com'),
        port: numberField('Example: 25'),
        authMechanisms: wordsField('How Mimecast signs in there; null when it does not. Example: ["PLAIN"]'),
        username: textField('The name it signs in with. Example: relay'),
        domain: textField('The domain it signs in to. Example: example.com')
    },
    // A handle of another route, and what a reply should never hold.
    { without: ['alternateRouteId', 'password', 'smtpAuthentication'] }
);

export const deliveryRouteDefinitions = {
    name: 'delivery-route-definition',
    names: 'delivery-route-definitions',
    isNamed: true,
    what: 'hosts that delivery route policies deliver to',
    by: deliveryRoutes,
    of: deliveryRouteDefinition,
    effect: 'Mail is delivered there only once a delivery route policy names it.',
    loss: 'No policy can deliver there any more. create-delivery-route-definition undoes it, with another id and without a name to sign in with.',
    // A route that signs in takes a password, which is better typed into the console than passed through here.
    input: {
        description: z.string().min(1).max(500).describe('What it is called. Example: Route demo'),
        hostname: z.string().min(1).max(255).describe('Host name or IP address. Example: mail.example.com'),
        port: z.int().min(1).max(65_535).optional().describe('25 when absent. Example: 25')
    },
    example: { description: 'Route demo', hostname: 'mail.example.com' },
    made: ({ description, hostname, port = 25 }: Row): Row => ({ description, hostname, port }),
    differences: definitionDifferences(deliveryRouteDefinition)
};
