import { deliveryRoutes } from '../operations/policies.js';
import { nameIdField, numberField, textField, wordsField } from './fields.js';
import { thing } from './thing.js';

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
    what: 'hosts that delivery route policies deliver to',
    by: deliveryRoutes,
    of: deliveryRouteDefinition
};
